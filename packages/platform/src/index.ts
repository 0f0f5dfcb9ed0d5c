/** The room is built and empty: registers, desk and API move in with their own issue. */
export {};
