#pragma once

#include "models/consent/IosAgreement.h"

namespace numauth::consent {

/// The second pop-up of an iOS page, which asks for consent when login is tapped unticked.
class IosAlert : protected IosAgreement
{
protected:
    using IosAgreement::IosAgreement;

    /// Adds mask and pop-up above the page in cells that show it; nothing where the page has none.
    void addAlert();

private:
    bool hasAlert() const;
    void addMask();
    void addTitle(int window, const QRectF &box);
    void addText(int window, const QRectF &box);
    void addButton(int window, const QRectF &box);
    void addClose(int window, const QRectF &box);
    QRectF onPage(const Element &element) const;

    double m_titleBottom = 0; ///< in the window
};

} // namespace numauth::consent
