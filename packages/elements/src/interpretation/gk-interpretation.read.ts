// The reader of interpretations: a file of its own, loaded beside the data.
export { salvageInterpretations } from '@gongkai/model';
