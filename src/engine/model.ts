/** Boosted trees: a score is a sum of leaves, and each leaf is owed to the features on the way to it. */
import type { Model, TreeNode } from "./rule-types";

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export interface Scorer {
  /** Log-odds of the row that begins at `offset`; columns in the order that the scorer was made for. */
  score(rows: ArrayLike<number>, offset?: number): number;
  /** The features that moved a row most, strongest first; a leaf is shared out evenly over its cuts. */
  explain(rows: ArrayLike<number>, offset: number, most: number): { feature: string; weight: number }[];
}

/** Binds a model to an order of features. Throws where the model names a feature that there is none of. */
export function createScorer(model: Model, features: readonly string[]): Scorer {
  const columns = Int32Array.from(model.features, (feature) => {
    const column = features.indexOf(feature);
    if (column < 0)
      throw new Error(`The model uses the feature "${feature}", which the engine doesn't measure.`);
    return column;
  });
  const leaf = (tree: TreeNode, rows: ArrayLike<number>, offset: number, path?: number[]): number => {
    let node = tree;
    while (typeof node !== "number") {
      path?.push(node[0]);
      node = (rows[offset + (columns[node[0]] as number)] as number) <= node[1] ? node[2] : node[3];
    }
    return node;
  };
  return {
    score(rows, offset = 0) {
      let sum = model.bias;
      for (const tree of model.trees) sum += leaf(tree, rows, offset);
      return sum;
    },
    explain(rows, offset, most) {
      const shares = new Float64Array(columns.length);
      for (const tree of model.trees) {
        const path: number[] = [];
        const score = leaf(tree, rows, offset, path);
        for (const index of path) shares[index] = (shares[index] as number) + score / path.length;
      }
      return model.features
        .map((feature, index) => ({ feature, weight: Math.round((shares[index] as number) * 100) / 100 }))
        .filter((part) => part.weight !== 0)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .slice(0, most);
    },
  };
}
