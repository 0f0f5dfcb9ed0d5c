// The reader of accounts: a file of its own, loaded beside the data.
export { salvageMediaAccounts } from '@gongkai/model';
