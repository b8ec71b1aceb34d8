// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.message.FiveGmmMessageType.CONFIGURATION_UPDATE_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE has taken new parameters. UE to network (TS 24.501 §8.2.20).
 */
public record ConfigurationUpdateComplete(OtherElements others) implements FiveGmmMessage {

    static final NasTable<ConfigurationUpdateComplete> TABLE =
            NasTable.of(CONFIGURATION_UPDATE_COMPLETE.value(), ConfigurationUpdateComplete::others, t -> {
        return v -> new ConfigurationUpdateComplete(v.others());
    });

    public ConfigurationUpdateComplete() {
        this(OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return CONFIGURATION_UPDATE_COMPLETE;
    }
}
