// The reader of leaders: a file of its own, loaded beside the data.
export { salvageLeaders } from '@gongkai/model';
