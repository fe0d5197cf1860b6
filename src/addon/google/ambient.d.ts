/** A plan of sheets-templates as text: the build puts every file of that folder here. */
declare module 'plans:all' {
  const plans: readonly { id: string; name: string; json: string }[];
  export default plans;
}
