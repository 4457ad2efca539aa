#include "ui/consent/PhoneItem.h"

#include "models/consent/PagePainter.h"
#include "models/consent/edit/SnapTargets.h"

#include <QFileInfo>

namespace numauth::ui {

void PhoneItem::setLayout(const consent::PageLayout &layout, const consent::Device &device)
{
    prepareGeometryChange();
    const consent::ConsentDocument *document = m_session.document();
    m_pictures.setFolder(
        document && !document->path().isEmpty() ? QFileInfo(document->path()).path() : QString());
    m_layout = layout;
    for (consent::Element &element : m_layout.elements) {
        if (isWithin(layout, element, m_session.elementStates().hidden()))
            element.isVisible = false;
    }
    m_device = device;
    update();
}

QRectF PhoneItem::screenRect() const
{
    return {0, 0, m_layout.toDp(m_layout.screen.width()), m_layout.toDp(m_layout.screen.height())};
}

QRectF PhoneItem::boundingRect() const
{
    const double bezel = consent::PagePainter::bezelWidth() + 1;
    return screenRect().adjusted(-bezel, -bezel, bezel, bezel);
}

void PhoneItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_layout.screen.isEmpty())
        return;
    consent::PaintOptions options;
    options.pictureOf = [this](const QString &name) { return m_pictures.find(name); };
    const consent::PagePainter pagePainter(m_layout, m_session.page(), m_device, m_session.tables(),
                                           options);
    pagePainter.paintFrame(*painter);
    pagePainter.paint(*painter);
}

} // namespace numauth::ui
