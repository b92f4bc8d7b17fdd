import { replacing } from './step.ts';

/** `![](/2017-9/23/1.jpg) |` → nothing: images as Markdown writes them. */
export const dropImages = replacing(/!\[[^[\]\n]{0,200}\]\([^()\n]{0,500}\)[ \t]?\|?/gu, '');
