import lexicon from './lexicon.json' with { type: 'json' };

/** The lists a department publishes of what it does and discloses. */
export const listRoles = ['catalogue', 'power', 'service', 'no-meeting'] as const;
export type ListRole = (typeof listRoles)[number];

const LONGEST_NAME = 34;
const others = new RegExp(lexicon.notLists);
const patterns: Readonly<Record<ListRole, RegExp>> = {
  catalogue: new RegExp(lexicon.lists.catalogue),
  power: new RegExp(lexicon.lists.power),
  service: new RegExp(lexicon.lists.service),
  'no-meeting': new RegExp(lexicon.lists['no-meeting']),
};

/** True for a short text that names a list of this role; news about one does not. */
export const namesRole =
  (role: ListRole) =>
  (text: string): boolean => {
    const said = text.replace(/\s/g, '');
    return said.length <= LONGEST_NAME && patterns[role].test(said) && !others.test(said);
  };
