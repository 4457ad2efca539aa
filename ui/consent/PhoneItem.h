#pragma once

#include "ui/consent/PagePictures.h"
#include "ui/consent/PageSession.h"

#include <QGraphicsItem>

namespace numauth::ui {

/// A phone with the page on it; 1 unit = 1 dp, origin at the top left of the screen. It only
/// paints: what stands where is the layout's business.
class PhoneItem : public QGraphicsItem
{
public:
    explicit PhoneItem(const PageSession &session) : m_session(session) {}

    void setLayout(const consent::PageLayout &layout, const consent::Device &device);
    const consent::PageLayout &layout() const { return m_layout; }
    QRectF screenRect() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const PageSession &m_session;
    consent::PageLayout m_layout;
    consent::Device m_device;
    PagePictures m_pictures;
};

} // namespace numauth::ui
