#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QAbstractButton;

namespace numauth::ui {

/// A row of joined buttons of which one is checked; 28 px high. Left and Right move the choice.
class SegmentedGroup : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedGroup(QWidget *parent = nullptr);

    /// Returns the index. \p icon is a name of the icon set or empty.
    int addSegment(const QString &text, const QVariant &data = {}, const QString &icon = {});
    void clear();
    int count() const;

    int currentIndex() const;
    void setCurrentIndex(int index);
    QVariant currentData() const;
    /// Chooses the segment with \p data; nothing changes when there is none.
    void setCurrentData(const QVariant &data);

    void setSegmentText(int index, const QString &text);
    void setSegmentToolTip(int index, const QString &text);
    void setSegmentEnabled(int index, bool isEnabled);
    QAbstractButton *button(int index) const;
    /// Segments share the width equally instead of taking what their text needs.
    void setFillsWidth(bool fills);
    /// 24 px instead of 28, for dock heads and tab bars.
    void setSmall(bool isSmall);

signals:
    void currentIndexChanged(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
    QVariantList m_data;
    bool m_fillsWidth = false;
    bool m_isSmall = false;
};

} // namespace numauth::ui
