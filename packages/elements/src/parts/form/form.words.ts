import type { LateWord } from './late.words.ts';

const first = {
  loading: { zh: '正在打开表单…' },
  retry: { zh: '重试' },
  marks: { zh: '带 * 的为必填项' },
  choose: { zh: '请选择' },
  counter: { zh: '已输入 {count} 字，最多 {most} 字' },
  send: { zh: '提交' },
  sending: { zh: '正在提交，请稍候…' },
  insecure: { zh: '本页未加密（http），不宜填写个人信息，请使用安全页面' },
  openSecure: { zh: '前往安全页面填写' },
  formFailed: { zh: '在线表单暂时无法打开' },
  formFailedStill: { zh: '在线表单暂时无法打开，请使用以下方式' },
  offlineForm: { zh: '网络已断开，恢复后自动打开表单' },
  notLoaded: { zh: '表单的后续部分未能载入，请检查网络后再点一次。填写的内容都还在' },
};
export type FormWord = keyof typeof first | LateWord;

/**
 * Texts of every form; {@link formWordsEn} has the same keys. Only those of the first screen are here: the desk brings
 * the others when it is loaded, before anything asks for them.
 */
export const formWords: Readonly<Record<FormWord, { readonly zh: string }>> = first as never;
