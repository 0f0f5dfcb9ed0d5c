import { css, type CSSResult } from 'lit';

/** The look of the leaders: cards side by side, the photograph left of the words. */
export const leadersCss: CSSResult = css`
  ul {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 23em), 1fr));
  }
  img {
    flex: none;
    width: 5.5em;
    height: 7.3em;
    border-radius: var(--radius);
    background: var(--stripe);
    object-fit: cover;
  }
  strong {
    font-size: 1.125em;
  }
  b::before {
    content: '\\2605';
    content: '\\2605' / '';
    margin-inline-end: 0.3em;
  }
  p {
    margin: 0.35em 0 0;
  }
  .post {
    margin: 0;
  }
`;
