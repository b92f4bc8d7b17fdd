import { replacing } from './step.ts';

/** `# 阜平县召开领导干部大会`, `**常务会议**` → without the marks: headings and stress as Markdown writes them. */
export const dropHeadingMarks = replacing(/^[ \t]*#{1,6}[ \t]+|\*\*/gmu, '');
