// The list of comments: a file of its own, not loaded where the page shows none.
export { CommentList } from './comment-list.ts';
export { commentListCss } from './comment-list.css.ts';
