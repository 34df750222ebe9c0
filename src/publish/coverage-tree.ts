import type { ArticleId, Coverage } from '../news/mod.ts';
import { markOf } from './coverage-count.ts';

/** A page and the pages that take their text or facts from it, earliest first. */
export interface TreeNode {
  readonly page: Coverage;
  readonly children: readonly TreeNode[];
}

/** One row of the drawn tree. `folded` is above 0 when the row stands for that many reprints of one parent. */
export interface TreeRow {
  readonly page: Coverage;
  readonly depth: number;
  /** Row number of the parent; null for a root. */
  readonly parent: number | null;
  readonly folded: number;
}

const byTime = (a: Coverage, b: Coverage) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/**
 * The echo tree: who took from whom. Pages whose source is unknown, missing or part of a circle stand as roots.
 *
 * @example
 * coverageTree([report, copyOfReport])[0]?.children.length; // 1
 */
export function coverageTree(coverage: readonly Coverage[]): readonly TreeNode[] {
  const pages = [...coverage].sort(byTime);
  const known = new Set(pages.map((page) => page.id));
  const children = Map.groupBy(pages, (page) => page.derivedFrom);
  const seen = new Set<ArticleId>();
  const build = (page: Coverage): TreeNode => {
    seen.add(page.id);
    const below = (children.get(page.id) ?? []).filter((child) => !seen.has(child.id));
    return { page, children: below.filter((child) => !seen.has(child.id)).map(build) };
  };
  const roots = pages.filter((page) => page.derivedFrom === null || !known.has(page.derivedFrom));
  const trees = roots.map(build);
  for (const page of pages) if (!seen.has(page.id)) trees.push(build(page));
  return trees;
}

function isPlainReprint(node: TreeNode): boolean {
  return node.page.role === 'reprint' && node.children.length === 0;
}

/** Unchanged reprints of one parent become one node that stands for all. */
function folded(nodes: readonly TreeNode[]): readonly { readonly node: TreeNode; readonly folded: number }[] {
  const reprints = nodes.filter(isPlainReprint);
  if (reprints.length < 2) return nodes.map((node) => ({ node, folded: 0 }));
  const rest = nodes.filter((node) => !isPlainReprint(node)).map((node) => ({ node, folded: 0 }));
  return [...rest, { node: reprints[0]!, folded: reprints.length }];
}

/**
 * The tree as rows in depth-first order. Above `foldAbove` pages the unchanged reprints of one parent share a row.
 *
 * @example
 * treeRows(coverageTree(coverage)).map((row) => row.depth); // [0, 1, 1, 0]
 */
export function treeRows(trees: readonly TreeNode[], foldAbove = 24): readonly TreeRow[] {
  const size = (nodes: readonly TreeNode[]): number =>
    nodes.reduce((sum, node) => sum + 1 + size(node.children), 0);
  const isFolding = size(trees) > foldAbove;
  const rows: TreeRow[] = [];
  const add = (nodes: readonly TreeNode[], depth: number, parent: number | null) => {
    for (const item of isFolding ? folded(nodes) : nodes.map((node) => ({ node, folded: 0 }))) {
      rows.push({ page: item.node.page, depth, parent, folded: item.folded });
      add(item.node.children, depth + 1, rows.length - 1);
    }
  };
  add(trees, 0, null);
  return rows;
}

/** A report of its own and every later page that goes back to it. */
export interface Spread {
  readonly report: Coverage;
  readonly copies: readonly Coverage[];
}

/**
 * For each page with own reporting, the pages that derive from it, directly or through others, earliest first.
 *
 * @example
 * spreads([report, copyOfReport])[0]?.copies.length; // 1
 */
export function spreads(coverage: readonly Coverage[]): readonly Spread[] {
  const found: { report: Coverage; copies: Coverage[] }[] = [];
  const walk = (node: TreeNode, under: Coverage[] | null) => {
    const isReport = node.page.ownReporting === true;
    const mark = markOf[node.page.role];
    if (!isReport && (mark === 'rewrite' || mark === 'reprint')) under?.push(node.page);
    const copies: Coverage[] | null = isReport ? [] : under;
    if (isReport) found.push({ report: node.page, copies: copies! });
    for (const child of node.children) walk(child, copies);
  };
  for (const tree of coverageTree(coverage)) walk(tree, null);
  return found
    .map(({ report, copies }) => ({ report, copies: copies.sort(byTime) }))
    .sort((a, b) => byTime(a.report, b.report));
}
