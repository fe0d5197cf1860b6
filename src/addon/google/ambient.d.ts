/** Ids and names of the plans in sheets-templates: the build puts them here. */
declare module 'plans:all' {
  const offers: readonly { id: string; name: string }[];
  export default offers;
}

/** The add-on's version in package.json: the build puts it here. */
declare const ADD_ON_VERSION: string;
