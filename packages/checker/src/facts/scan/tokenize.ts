import { Tokenizer } from 'htmlparser2';

/** What a scan listens to; ends of pieces are offsets into the page. */
export interface Listener {
  tagName(start: number, end: number): void;
  attributeName(start: number, end: number): void;
  attributeData(start: number, end: number): void;
  attributeEntity(codepoint: number): void;
  attributeEnd(): void;
  tagEnd(): void;
  closeTag(start: number, end: number): void;
  text(start: number, end: number): void;
  textEntity(codepoint: number): void;
}

const nothing = (): void => {};

/** Runs the bare tokenizer over a page: entities decoded, comments and declarations passed over. */
export function tokenize(html: string, listener: Listener): void {
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: listener.tagName,
      onattribname: listener.attributeName,
      onattribdata: listener.attributeData,
      onattribentity: listener.attributeEntity,
      onattribend: listener.attributeEnd,
      onopentagend: listener.tagEnd,
      onselfclosingtag: listener.tagEnd,
      onclosetag: listener.closeTag,
      ontext: listener.text,
      ontextentity: listener.textEntity,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
