/** Words that say nothing about the work, after `normalise`: articles, prepositions, and the noise of notices. */
export const stopWords = `
a al ante as asi bajo c cada como con contra cual cuando de del desde donde e el ella en entre era es eso esta este
estoy fue fui ha hacia han hasta hay la las le lo los me mi mis muy ni no nos o os para pero por que s se segun ser si sin
sobre solo soy su sus tambien tan te tengo todo tu u un una unas uno unos y ya yo and at for in of on or the to with
`;

/** Further words dropped from what people and notices say about an occupation; kept in the labels of the catalogue. */
export const noiseWords = `
anos ano apoyo cas concurso contratacion contrato convocatoria disponibilidad disponible exp experiencia experta experto
full horario inmediata inmediato interina interino local meses necesita necesitamos persona personal plazas practicas
proceso puesto requiere requiero se senor senora senores senorita servicio servicios solicita time trabaje trabajaba
trabajo trabajos turno un und urgente vacante vacantes varias varios
`;

/** Abbreviation (normalised) and what it stands for. Origin: job notices and forms in Peru and Venezuela. */
export const abbreviations = `
adm	administrativo
admin	administrativo
administ	administrativo
agro	agricola
alm	almacen
asist	asistente
asis	asistente
ast	asistente
atc	atencion cliente
aux	auxiliar
auxil	auxiliar
ayud	ayudante
ayte	ayudante
cont	contable
contab	contabilidad
coord	coordinador
dep	deposito
dir	director
doc	docente
dra	doctora
dr	doctor
edu	educacion
educ	educacion
elec	electricista
enc	encargado
enf	enfermeria
esp	especialista
espec	especialista
farm	farmacia
gte	gerente
ing	ingeniero
insp	inspector
jr	junior
lab	laboratorio
lic	licenciado
log	logistica
mant	mantenimiento
mec	mecanico
mtto	mantenimiento
obst	obstetra
op	operario
oper	operario
prof	profesor
psic	psicologo
rest	restaurante
rrhh	recursos humanos
sec	secretario
secret	secretario
seg	seguridad
sup	supervisor
superv	supervisor
tec	tecnico
tecn	tecnico
tsu	tecnico superior
vend	vendedor
vta	ventas
vtas	ventas
`;
