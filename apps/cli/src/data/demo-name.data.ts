/** Invented names for the demo: given names and surnames common in each country, drawn apart, so that nobody is meant. */
export const GIVEN_NAMES = {
  VE: {
    woman:
      'Yuleisy Andreína Yusmary Mariangel Génesis Oriana Daniela Yolimar Rosmary Keila Nohelia Yorgelis Dayana María_José Yelitza Carolina Wilmary Desirée Francis Milagros'.split(
        ' ',
      ),
    man: 'Yorman Wilmer Maikel José_Gregorio Jhonny Leonel Yeferson Argenis Ronald Luis_Miguel Deivis Carlos_Eduardo Franklin Jesús Edixon Alexander Kelvin Rafael Yohan Eduardo'.split(
      ' ',
    ),
  },
  PE: {
    woman:
      'Milagros Rosa_María Ana_Lucía Flor Yeny Maribel Karina Luz_Marina Nelly Sonia Gladys Rocío Elena Katherine Maruja Vilma Yovana Esther Pilar Carmen'.split(
        ' ',
      ),
    man: 'Juan_Carlos Percy Wilson Edwin Luis Hugo Freddy Víctor Jorge Elmer Rubén César Marco Iván Raúl Óscar Henry Walter Efraín Miguel'.split(
      ' ',
    ),
  },
} as const;

export const SURNAMES = {
  VE: 'Rondón Materán Urdaneta Villalobos Colmenares Briceño Añez Parra Chourio Guédez Márquez Peñaloza Terán Bracho Montilla Oropeza Zambrano Lugo Perdomo Carrizo'.split(
    ' ',
  ),
  PE: 'Quispe Mamani Huamán Condori Ccori Chávez Rojas Flores Vilca Apaza Ramos Torres Cárdenas Salazar Palomino Yupanqui Cusi Soto Aguirre Poma'.split(
    ' ',
  ),
} as const;
