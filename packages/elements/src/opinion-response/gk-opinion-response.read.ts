// The reader of answers: a file of its own, loaded beside the data.
export { salvageOpinionResponses } from '@gongkai/model';
