package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "THE DENSHAM SURGERY | The Densham Surgery",
                "NHS HARTLEPOOL AND STOCKTON-ON-TEES CCG | NHS Hartlepool and Stockton-on-Tees CCG",
                "NHS NORTH EAST AND NORTH CUMBRIA ICB - 16C | NHS North East and North Cumbria ICB - 16C",
                "NHS WEST YORKSHIRE ICB - X2C4Y | NHS West Yorkshire ICB - X2C4Y",
                "DR AB EXAMPLE & PARTNERS | Dr AB Example & Partners",
                "ST JOHN'S MEDICAL CENTRE | St John's Medical Centre",
                "O'CONNOR AND MCARTHUR | O'Connor and McArthur",
                "1/LOWER BROUGHTON (THE ANNEXE) | 1/Lower Broughton (The Annexe)",
                "2ND FLOOR, 85 MILL ST | 2nd Floor, 85 Mill St",
                "MEDDYGFA TŶ GWYN, YNYS MÔN | Meddygfa Tŷ Gwyn, Ynys Môn",
                "Already written by People | Already written by People",
            })
    void capitals_become_words_that_people_can_read(String published, String readable) {
        assertThat(Letters.readable(published)).isEqualTo(readable);
    }
}
