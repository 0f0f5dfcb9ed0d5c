import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { dayOf } from '../../day-of.ts';
import { seesAll } from '../../staff/sight.ts';
import { draftSurvey, endFields, endSurvey, openSurvey, publishResult, resultFields, surveyFields } from './acts.ts';
import { allSurveys, surveyById, type SurveyRow } from './repo.ts';
import { questionsIn, stageOf } from './rules.ts';

/** Surveys, at the desk's JSON. */
const surveyFace: FaceOf<SurveyRow> = (office) => ({
  path: 'surveys',
  entity: 'survey',
  list: (sight) => allSurveys(office.store.read, seesAll(sight) ? undefined : sight.departmentId),
  async find(sight, id) {
    const row = await surveyById(office.store.read, id);
    return row && (seesAll(sight) || row.department_id === sight.departmentId) ? row : undefined;
  },
  shape: (row) => ({ questions: questionsIn(row.questions), stage: stageOf(row, dayOf(office.now())) }),
  enter: { fields: () => surveyFields, run: (actor, typed) => draftSurvey(office, actor, typed) },
  acts({ role }, row) {
    const stage = stageOf(row, dayOf(office.now()));
    const decides = role !== 'clerk';
    return {
      change: {
        fields: surveyFields,
        isOpen: stage === 'draft',
        run: (actor, { id, expectSeq: seq }, typed) => draftSurvey(office, actor, typed, { id, seq }),
      },
      open: {
        fields: [],
        isOpen: decides && stage === 'draft',
        run: (actor, { id, expectSeq: seq }) => openSurvey(office, actor, { id, seq }),
      },
      end: {
        fields: endFields,
        isOpen: decides && row.state === 'open',
        run: (actor, { id, expectSeq: seq }, typed) => endSurvey(office, actor, { id, seq }, typed),
      },
      publish: {
        fields: resultFields,
        isOpen: decides && stage === 'closed',
        run: (actor, { id, expectSeq: seq }, typed) => publishResult(office, actor, { id, seq }, typed),
      },
    };
  },
});

/** The desk's JSON of this register. */
export const surveyDeskApi = (office: Office) => deskApi(office, surveyFace(office));
