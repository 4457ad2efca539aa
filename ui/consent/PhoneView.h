#pragma once

#include "ui/consent/PageSession.h"

#include <QWidget>

#include <optional>

namespace numauth::ui {

/// A phone with a page on it and what offends there hatched, as large as there is room.
class PhoneView : public QWidget
{
    Q_OBJECT

public:
    /// \p tables must outlive the view.
    explicit PhoneView(const consent::ConsentTables &tables, QWidget *parent = nullptr);

    /// Nothing is painted for a null \p device.
    void showCell(const consent::ConsentPage &page, const consent::Device *device,
                  const consent::CellState &state);
    const consent::PageLayout &pageLayout() const { return m_layout; }
    const QList<consent::PageFinding> &findings() const { return m_findings; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const consent::ConsentTables &m_tables;
    consent::ConsentPage m_page;
    std::optional<consent::Device> m_device;
    consent::PageLayout m_layout;
    QList<consent::PageFinding> m_findings;
};

} // namespace numauth::ui
