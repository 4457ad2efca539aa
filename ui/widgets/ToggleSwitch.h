#pragma once

#include <QCheckBox>

namespace numauth::ui {

/// A check box drawn as a 28 x 16 switch; with text, the text stands left and the switch right.
/// Where the text has no room it is elided and stands whole in the tooltip.
class ToggleSwitch : public QCheckBox
{
    Q_OBJECT

public:
    explicit ToggleSwitch(const QString &text = {}, QWidget *parent = nullptr);

    /// An icon of the set before the text.
    void setIconName(const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    int textLeft() const;
    int textRoom() const;

    QString m_iconName;
};

} // namespace numauth::ui
