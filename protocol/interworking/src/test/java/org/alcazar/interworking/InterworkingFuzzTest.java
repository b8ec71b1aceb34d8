// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

class InterworkingFuzzTest {

    private static final CodecCheck<Octets, InterworkingElement> ELEMENTS = new CodecCheck<>(InterworkingElements::decode,
            InterworkingElements::encode, InterworkingDecodeException.class);
    private static final CodecCheck<Octets, N26Extension> EXTENSIONS = new CodecCheck<>(N26Extensions::decode, N26Extensions::encode,
            InterworkingDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyElementDecodesOrIsRefused(byte[] value) {
        ELEMENTS.takenOrRefused(Octets.of(value), value.length);
    }

    @FuzzTest(maxDuration = "60s")
    void anyExtensionDecodesOrIsRefused(byte[] value) {
        EXTENSIONS.takenOrRefused(Octets.of(value), value.length);
    }
}
