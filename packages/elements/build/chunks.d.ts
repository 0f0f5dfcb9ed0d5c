interface Group {
  name: string | ((id: string) => string);
  test: RegExp;
  debugName?: string;
  tags?: '$initial'[];
  minShareCount?: number;
  priority: number;
}
export declare const chunks: Group[];
