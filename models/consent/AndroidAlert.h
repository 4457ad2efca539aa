#pragma once

#include "models/consent/AndroidBuilder.h"

namespace numauth::consent {

/// The second pop-up (an activity of its own above the page), which asks for consent when login is
/// tapped unticked. Observed in SDK 2.12.15; the position of an aligned box is inferred.
class AndroidAlert : protected AndroidBuilder
{
protected:
    using AndroidBuilder::AndroidBuilder;

    /// Adds mask and pop-up after the page in cells that show it; nothing where there is none.
    void addAlert();

private:
    bool hasAlert() const;
    bool isBefore(const SdkVersion &version) const;
    /// A length in dp; values below \p least are ignored.
    int lengthOf(const char *id, double least) const;
    void addMask();
    QRect boxRect() const;
    void addTitle(int window, const QRect &row);
    void addClose(int window, const QRect &row);
    /// Where the text area ends.
    int addText(int window, const QRect &box, int top);
    void addButton(int window, const QRect &area);
    int margin(const char *own, const char *shared) const;
};

} // namespace numauth::consent
