/** Something that running the set-up would put right, as it was noted by a look that changes nothing. */
export interface Noted {
  kind:
    | 'tab'
    | 'cells'
    | 'rules'
    | 'highlights'
    | 'charts'
    | 'protection'
    | 'locks'
    | 'column'
    | 'setting'
    | 'locale';
  tab: string;
  count: number;
}
