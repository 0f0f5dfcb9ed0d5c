export { accountPages } from './pages.ts';
export { oidcPages } from './oidc-pages.ts';
