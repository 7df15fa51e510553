/**
 * Occupations of ISCO-08 major group 3: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations3 = `
331301	3313	técnico/a contable; tenedor/a de libros; técnico/a en contabilidad; analista contable júnior	Contabilidad técnica	bookkeeper; accounting technician	keep-books accounting-software file-taxes reconcile-banks	run-payroll use-spreadsheets invoice	own
332201	3322	representante de ventas; ejecutivo/a de ventas; vendedor/a externo/a; asesor/a comercial; ejecutivo/a comercial; vendedor/a de campo; preventista; promotor/a de ventas externas; vendedor/a mayorista	Representación comercial	sales representative	visit-clients close-sales make-quotes keep-client-base	manage-accounts use-crm negotiate drive-car	own
351101	3511	técnico/a de operaciones TI; operador/a de sistemas; operador/a de centro de cómputo; técnico/a en cómputo	Operaciones TI	ICT operations technician	administer-servers use-computer solve-problems	administer-networks support-users	own
351201	3512	técnico/a de soporte informático; soporte técnico; técnico/a en soporte TI; agente de mesa de ayuda; help desk; técnico/a en computación e informática; asistente de soporte técnico	Soporte informático	ICT support technician; help desk agent	support-users repair-computers solve-problems use-computer	administer-networks install-networks administer-servers serve-customers	own
`;
