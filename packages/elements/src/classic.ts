// The one classic file for old pages: every element, English included, nothing left on window.
import './catalogue/gk-catalogue.ts';
import './request-form/gk-request-form.ts';
import './request-status/gk-request-status.ts';
import './provider/gk-provider.ts';
import './interpretation/gk-interpretation.ts';
import './search/gk-search.ts';
import './comment-box/gk-comment-box.ts';
import './consultation/gk-consultation.ts';
import './feedback/gk-feedback.ts';
import './power-list/gk-power-list.ts';
import './annual-report/gk-annual-report.ts';
import './leaders/gk-leaders.ts';
import './media-matrix/gk-media-matrix.ts';
import './opinion-response/gk-opinion-response.ts';
import './site-footer-marks/gk-site-footer-marks.ts';
import './service-guide/gk-service-guide.ts';
