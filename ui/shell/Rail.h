#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace numauth::ui {
class BadgeToolButton;
}

namespace numauth::shell {

class Place;

/// The strip at the left that opens places: 68 px, one button per place, settings at the foot.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const QList<Place *> &places, QWidget *parent = nullptr);

    void setCurrent(int index);
    /// Off while no workspace is open.
    void setPlacesEnabled(bool isEnabled);

signals:
    void placeChosen(int index);
    void settingsRequested();
    void filesDropped(int index, const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ui::BadgeToolButton *addButton(const QString &id, const QString &icon);
    void refresh();

    QList<Place *> m_places;
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    QList<ui::BadgeToolButton *> m_buttons;
    ui::BadgeToolButton *m_settings;
};

} // namespace numauth::shell
