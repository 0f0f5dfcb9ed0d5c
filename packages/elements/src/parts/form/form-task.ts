import { nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { FormContact, FormField, FormFiles, FormGroup, Problem, Read } from '@gongkai/model';
import { FormShell } from './form-shell.ts';
import { bodyOf, type Values } from './values.ts';

/** What an element says about its form; {@link FormElement} does the rest. Abstract members must be given, others may. */
export abstract class FormTask<K extends string, R> extends FormShell<K> {
  /** What stands in the form, field name → text. */
  @state() protected values: Values = {};

  /** Names the draft: `request`, `comment`. Forms of different names on a page keep apart. */
  protected abstract get formName(): string;
  /** What is asked; undefined while that is not known, or when it is closed. The same array until it changes. */
  protected abstract get groups(): readonly FormGroup[] | undefined;
  /** Another version of the questions is another draft. */
  protected abstract get version(): string;
  /** Where it is posted, below the endpoint. */
  protected abstract get path(): string;
  /** Reads the answer of a filing. */
  protected abstract read(json: unknown): Read<R>;
  /** Tells the page; runs once for each receipt, when it is on screen. */
  protected abstract filed(receipt: R): void;

  /** What is posted. */
  protected get body(): unknown {
    return bodyOf(this.groups ?? [], this.values);
  }
  /** What is wrong with the body; compulsory and too long fields are found without it. */
  protected problemsIn(_body: unknown): readonly Problem[] {
    return [];
  }
  protected get files(): FormFiles | undefined {
    return undefined;
  }
  protected get contact(): FormContact | undefined {
    return undefined;
  }
  /** Names of the file fields that hold files: told when the draft comes back without them. */
  protected get filesInUse(): readonly string[] {
    return [];
  }
  /** Milliseconds now, by the server's clock where it is known. */
  protected now(): number {
    return Date.now();
  }
  /** Answers the page gives: what the reader came for. */
  protected get preset(): Values {
    return {};
  }
  /** The server would not have it: what else follows from that, beside the problems shown. */
  protected refusedFor(_problems: readonly Problem[], _type: string): void {}
  /** After the reader's submit, when nothing is wrong: file at once, or let the reader check first. */
  protected next(): void {
    void this.file();
  }
  /** Sends what is in the form, under the same key until there is a receipt. */
  protected abstract file(): Promise<void>;
  /** What the element needs after its first screen, loaded together with the desk. */
  protected alongside(): Promise<unknown> {
    return Promise.resolve();
  }
  /** Before sending: uploads, the page's consent. False stops, and has said why. */
  protected prepared(): Promise<boolean> {
    return Promise.resolve(true);
  }
  /** Files were chosen in this field; the control is emptied, what holds them is the element's business. */
  protected chosen(_field: string, _files: readonly File[]): void {}
  protected aboveGroup(_group: FormGroup): unknown {
    return nothing;
  }
  protected belowField(_field: FormField): unknown {
    return nothing;
  }
  /** Stands in light DOM after the form: what the reader checks before sending. */
  protected afterForm(): unknown {
    return nothing;
  }
  protected get submitText(): string {
    return this.say('send');
  }
}
