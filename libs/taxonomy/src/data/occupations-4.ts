/**
 * Occupations of ISCO-08 major group 4: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations4 = `
411001	4110	auxiliar administrativo/a; asistente administrativo/a; oficinista; apoyo administrativo; asistente de oficina; auxiliar de oficina; técnico/a administrativo/a; apoyo en gestión administrativa	Administración de oficina	office clerk; administrative assistant	write-documents file-documents use-computer use-spreadsheets	receive-documents manage-agenda use-email office-supplies	own
412001	4120	secretario/a; secretario/a general de oficina; secretario/a recepcionista; apoyo secretarial	Secretaría	secretary	write-documents manage-agenda file-documents use-word	receive-documents serve-by-phone take-minutes use-email	own
422201	4222	agente de call center; teleoperador/a; asesor/a de call center; operador/a telefónico/a de atención; asesor/a telefónico/a; agente de contact center; asesor/a de atención al cliente telefónica	Atención telefónica	call centre agent; customer service agent	serve-by-phone serve-customers use-computer communicate	handle-complaints type-fast use-crm serve-by-chat	own
422401	4224	recepcionista de hotel; recepcionista hotelero/a; counter de hotel; front desk; recepcionista de hostal	Recepción de hotel	hotel receptionist	check-in-guests serve-customers manage-bookings	speak-english balance-cash use-computer	own
422501	4225	orientador/a al público; informante; anfitrión/anfitriona de servicios; asesor/a de atención al cliente; ejecutivo/a de atención al usuario; asistente de plataforma	Atención al público	enquiry clerk; customer service assistant	give-information serve-customers communicate	handle-complaints receive-documents use-computer	own
422601	4226	recepcionista; recepcionista de oficina; counter de recepción; anfitrión/anfitriona de oficina	Recepción	receptionist; front desk clerk	reception serve-customers use-computer	manage-agenda serve-by-phone receive-documents use-email	own
431101	4311	auxiliar contable; asistente contable; auxiliar de contabilidad; asistente de contabilidad; digitador/a contable	Apoyo contable	accounts clerk	keep-books use-spreadsheets issue-receipts	accounting-software reconcile-banks file-documents file-taxes	own
431102	4311	auxiliar de facturación; facturador/a; asistente de facturación	Facturación	billing clerk	invoice use-computer issue-receipts	use-erp use-spreadsheets	own
431103	4311	auxiliar de cobranzas; asistente de créditos y cobranzas; asistente de tesorería	Cobranza y tesorería	credit and treasury clerk	collect-debts use-spreadsheets manage-treasury	reconcile-banks serve-by-phone	own
432101	4321	almacenero/a@pe; encargado/a de almacén; asistente de almacén; controlador/a de inventarios; auxiliar de inventario; kardista@pe; asistente de inventarios; depositario/a@ve	Control de almacén	stock clerk; inventory controller; storekeeper	manage-stock count-inventory receive-goods use-computer	use-wms store-goods dispatch-goods use-spreadsheets	own
`;
