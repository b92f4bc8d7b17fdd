import { replacing } from './step.ts';

/** `# 阜平县召开领导干部大会` → 阜平县召开领导干部大会: the marks of headings as Markdown writes them. */
export const dropHeadingMarks = replacing(/^[ \t]*#{1,6}[ \t]+/gmu, '');
