// SPDX-License-Identifier: Apache-2.0
/** Captures, read back: packets of pcap and pcapng files down to the messages in them. */
@NullMarked
package org.alcazar.app.decode.pcap;

import org.jspecify.annotations.NullMarked;
