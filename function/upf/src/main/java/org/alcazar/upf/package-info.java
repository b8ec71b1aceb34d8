// SPDX-License-Identifier: Apache-2.0
/**
 * The user plane function (TS 23.501 §6.2.3). {@link org.alcazar.upf.Upf} is the face.
 *
 * <pre>
 *                       SMF
 *                        │ PFCP
 *                 ┌──────┴───────┐   rules as records    ┌──────────────┐
 *                 │      n4      ├──────────────────────►│   session    │  one strand
 *                 │ associations │◄──────────────────────┤ rules, usage │
 *                 └──────▲───────┘   usage, first packet └──────┬───────┘
 *        error indication│path failure                          │ a RuleSet, which never changes
 *  ······················│······································│······························
 *                 ┌──────┴───────┐                       ┌──────▼───────┐
 *   gNB, UPF ────►│      n3      ├──────────────────────►│  forwarding  ├──────► n6 ──► data network
 *            ◄────┤    GTP-U     │◄──────────────────────┤  PacketPath  │◄──────┤
 *                 └──────────────┘                       └──────────────┘
 *                          the readers' threads: no lock, no waiting
 * </pre>
 *
 * <p>What crosses the dotted line goes down as an immutable {@code RuleSet} and comes up as a task for the strand.
 */
@NullMarked
package org.alcazar.upf;

import org.jspecify.annotations.NullMarked;
