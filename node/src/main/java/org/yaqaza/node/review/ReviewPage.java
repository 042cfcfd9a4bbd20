package org.yaqaza.node.review;

import java.util.Optional;
import org.yaqaza.node.web.Page;

/// The queue at the start side, and beside it the alert that was chosen.
///
/// @param page its frame
/// @param queue what waits
/// @param chosen the alert
/// @param stand whether the viewer may keep standing screening
/// @param redress whether the viewer may give redress
/// @param judge whether the viewer may judge records
public record ReviewPage(
    Page page,
    QueueView queue,
    Optional<CaseView> chosen,
    boolean stand,
    boolean redress,
    boolean judge) {}
