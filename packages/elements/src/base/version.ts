/** The version of this copy of the elements: two copies on one page tell themselves apart by it. */
export const version = '0.0.1';
