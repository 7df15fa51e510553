/**
 * Occupations of ISCO-08 major group 0: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations0 = `
11001	0110	oficial de las fuerzas armadas; teniente; capitán/a del ejército; mayor del ejército; coronel/a; comandante militar; alférez; oficial del ejército; oficial de marina; oficial de aviación	Fuerzas armadas, oficiales	commissioned military officer	lead-team plan-work	handle-conflict	own
21001	0210	suboficial de las fuerzas armadas; sargento/a; suboficial técnico/a; suboficial del ejército; cabo militar	Fuerzas armadas, suboficiales	non-commissioned officer; sergeant			own
31001	0310	soldado/a; militar; conscripto/a; marinero/a de la armada; avionero/a; licenciado/a del ejército; guardia nacional@ve; personal de tropa	Fuerzas armadas, tropa	soldier; enlisted member			own
`;
