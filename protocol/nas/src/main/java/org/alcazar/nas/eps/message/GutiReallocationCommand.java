// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.GUTI;
import static org.alcazar.nas.codec.EpsElements.TAI_LIST;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.eps.message.EmmMessageType.GUTI_REALLOCATION_COMMAND;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.element.EpsGuti;
import org.jspecify.annotations.Nullable;

/**
 * The UE gets a new temporary identity. Network to UE (TS 24.301 §8.2.16).
 */
public record GutiReallocationCommand(EpsGuti guti, @Nullable TaiList taiList, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int DCN_ID = 0x65;
    public static final int UE_RADIO_CAPABILITY_ID = 0x66;
    public static final int UE_RADIO_CAPABILITY_ID_DELETION_INDICATION = 0xb0;
    public static final int ACCESS_TECHNOLOGY_UTILIZATION_CONTROL = 0x20;

    static final NasTable<GutiReallocationCommand> TABLE =
            NasTable.of(EMM, GUTI_REALLOCATION_COMMAND.value(), GutiReallocationCommand::others, t -> {
        var guti = t.mandatory(LV, GUTI, GutiReallocationCommand::guti);
        var taiList = t.optional(0x54, TLV, TAI_LIST, GutiReallocationCommand::taiList);
        t.other(DCN_ID, TLV, 2, 2);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(UE_RADIO_CAPABILITY_ID_DELETION_INDICATION);
        t.other(ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, TLV, 0, 255);
        return v -> new GutiReallocationCommand(v.get(guti), v.get(taiList), v.others());
    });

    public GutiReallocationCommand(EpsGuti guti, @Nullable TaiList taiList) {
        this(guti, taiList, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return GUTI_REALLOCATION_COMMAND;
    }
}
