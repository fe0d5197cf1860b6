import offers from 'plans:all';
import type { PlanShelf } from '../actions/setUp';

/**
 * The plans that were built in. Their data lies in a file of its own in the script project, so that the code which
 * Google evaluates at every call stays small.
 * https://developers.google.com/apps-script/reference/html/html-template#getRawContent()
 */
export const plans: PlanShelf = {
  offers,
  json: (id) => HtmlService.createTemplateFromFile(`plan-${id}`).getRawContent(),
};
