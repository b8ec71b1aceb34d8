// SPDX-License-Identifier: Apache-2.0
/**
 * The network's side of on-demand security services. A {@link org.alcazar.service.ServiceChain} runs what was negotiated, each service in a
 * class of its own that reads like its ladder; AMF and SMF bring the {@link org.alcazar.service.Dialogue} to speak through, and what the
 * services work on at their layer. "§" refers to {@code docs/extension-encoding.md}.
 */
@NullMarked
package org.alcazar.service;

import org.jspecify.annotations.NullMarked;
