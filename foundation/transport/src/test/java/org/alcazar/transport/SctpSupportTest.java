// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SctpSupportTest {

    @Test
    void saysWhatToDoAboutAKernelWithoutSctp() {
        assertRemedy(new UnsupportedOperationException("Protocol not supported"), "modprobe sctp");
    }

    @Test
    void saysWhatToInstallWhereTheLibraryIsMissing() {
        assertRemedy(
                new UnsupportedOperationException("libsctp.so.1: cannot open shared object file: No such file or directory"), "install libsctp1");
    }

    @Test
    void saysWhereThereIsNoSctpForJavaAtAll() {
        assertRemedy(new UnsupportedOperationException("SCTP not supported on this platform"), "no SCTP for Java");
        assertRemedy(new NoClassDefFoundError("com/sun/nio/sctp/SctpChannel"), "jdk.sctp");
        assertRemedy(new IOException("Permission denied"), "Permission denied");
    }

    @Test
    void refusesToListenAndConnectInTheSameWordsOrDoesBoth() throws IOException {
        var support = SctpCarrier.support();
        try (var carrier = new SctpCarrier()) {
            var handler = new Recorder();
            if (support.available()) {
                assertThat(support.reason()).isEmpty();
                carrier.connect(carrier.listen(CarrierContract.ANY, handler), new Recorder());
                handler.awaitUp();
            } else {
                assertThatThrownBy(() -> carrier.listen(CarrierContract.ANY, handler))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(support.reason());
                assertThatThrownBy(() -> carrier.connect(CarrierContract.ANY, handler))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(support.reason());
            }
        }
    }

    private static void assertRemedy(Throwable thrown, String remedy) {
        var support = SctpSupport.no(thrown);
        assertThat(support.available()).isFalse();
        assertThat(support.reason()).contains(remedy, "lab-listen").doesNotContain("\n");
    }
}
