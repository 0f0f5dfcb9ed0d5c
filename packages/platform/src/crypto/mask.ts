/** 张三 → 张*, 欧阳修 → 欧**: the family name's first character stays. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + '*'.repeat(Math.max(1, rest.length));
};

const middle = (text: string, head: number, tail: number): string => {
  const characters = Array.from(text.trim());
  const hidden = characters.length - head - tail;
  if (hidden < 1) return '*'.repeat(Math.max(4, characters.length));
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(characters.length - tail).join('');
};

/** 3202**********1234: never more than eight of a number's characters, never more than half of them. */
export const maskId = (id: string): string => (id.trim().length >= 16 ? middle(id, 4, 4) : middle(id, 2, 2));
/** 138****5678 */
export const maskPhone = (phone: string): string => middle(phone, 3, phone.trim().length >= 11 ? 4 : 2);
/** z***@example.com */
export const maskEmail = (email: string): string => {
  const [local = '', ...domain] = email.trim().split('@');
  return `${Array.from(local)[0] ?? ''}***${domain.length > 0 ? `@${domain.join('@')}` : ''}`;
};
/** The first six characters of an address: town and street, not the house. */
export const maskAddress = (address: string): string => {
  const characters = Array.from(address.trim());
  return characters.slice(0, Math.min(6, Math.floor(characters.length / 2))).join('') + '****';
};
