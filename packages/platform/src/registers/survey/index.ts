export { answerSurvey, draftSurvey, openSurvey, publishResult } from './acts.ts';
export { surveyApi } from './api.ts';
export { surveyDesk } from './desk.ts';
export { surveyFacts, surveyGaps } from './duties.ts';
export { surveyPages } from './pages.ts';
export { surveyDeskApi } from './face.ts';
