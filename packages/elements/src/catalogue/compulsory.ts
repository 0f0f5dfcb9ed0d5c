/** What the policy wants of every item: body, content, time limit, way and attribute (JY-007, JY-008). */
export const compulsory: readonly string[] = ['subject', 'content', 'timeLimit', 'way', 'attribute'];
