// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Material;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** RFC 5869 appendix A, the cases of SHA-256. */
class HkdfTest {

    @Test
    void basic() {
        derives("0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
                "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void longer() {
        derives(counting(0x00, 80), counting(0x60, 80), counting(0xb0, 80),
                "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    void withoutSaltAndInfo() {
        derives("0b".repeat(22), "", "",
                "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void givesAsMuchAsThereIs() {
        var prk = Material.secret("00".repeat(32));
        assertThat(Hkdf.expand(prk, Octets.EMPTY, 0).length()).isZero();
        assertThat(Hkdf.expand(prk, Octets.EMPTY, 8160).length()).isEqualTo(8160);
        assertThatThrownBy(() -> Hkdf.expand(prk, Octets.EMPTY, 8161)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void derives(String ikm, String salt, String info, String prk, String okm) {
        var extracted = Hkdf.extract(Octets.fromHex(salt), Material.secret(ikm));
        assertThat(extracted.disclose()).isEqualTo(Octets.fromHex(prk));
        assertThat(Hkdf.expand(extracted, Octets.fromHex(info), okm.length() / 2).disclose()).isEqualTo(Octets.fromHex(okm));
    }

    private static String counting(int from, int count) {
        var octets = new int[count];
        for (int i = 0; i < count; i++) {
            octets[i] = from + i;
        }
        return Octets.of(octets).toHex();
    }
}
